package workbook.grader.review;

/** Finds text that is hard to read. */
final class Contrast {

    /**
     * Every text that can be seen and whose contrast with what is behind it is below 4.5 to 1, as
     * WCAG 2 computes it.
     */
    static final String BELOW = """
        var canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        function parts(color) {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          return Array.from(canvas.getImageData(0, 0, 1, 1).data);
        }
        function light(rgb) {
          var linear = rgb.slice(0, 3).map(function (each) {
            var part = each / 255;
            return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
          });
          return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
        }
        function behind(element) {
          for (var each = element; each; each = each.parentElement) {
            var color = parts(getComputedStyle(each).backgroundColor);
            if (color[3] === 255) { return color; }
          }
          return [255, 255, 255, 255];
        }
        var found = [], seen = 0;
        var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          var text = walker.currentNode.textContent.trim();
          var element = walker.currentNode.parentElement;
          if (!text || element.closest('script, style') || !element.checkVisibility()) {
            continue;
          }
          seen++;
          var style = getComputedStyle(element);
          var color = parts(element.closest('svg') ? style.fill : style.color);
          var one = light(color), other = light(behind(element));
          var ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          if (ratio < 4.5) {
            found.push(ratio.toFixed(2) + ' ' + element.tagName + '.' + element.className + ': '
              + text.slice(0, 40));
          }
        }
        if (seen < 20) { found.push('only ' + seen + ' texts were seen'); }
        return found;
        """;

    private Contrast() {
    }
}
