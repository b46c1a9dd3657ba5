package workbook.grader.picture;

import static workbook.grader.picture.SvgCanvas.escaped;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.grader.picture.Story.Step;

/**
 * A story as one page that needs nothing else: a slider, the arrow keys and a list of the steps
 * choose what is shown. Without scripts, all steps are shown, one below the other.
 */
public final class HtmlPage {

    private static final String STYLE = """
        :root { color-scheme: light dark; --back: #ffffff; --fore: #1b1f24; --edge: #d0d7de;
          --soft: #57606a; --pick: #ddf4ff; --pick-edge: #0969da; }
        @media (prefers-color-scheme: dark) {
          :root { --back: #0d1117; --fore: #e6edf3; --edge: #30363d; --soft: #9da7b1;
            --pick: #0c2d4f; --pick-edge: #58a6ff; }
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        body { margin: 0 auto; max-width: 1280px; padding: 20px 24px; background: var(--back);
          color: var(--fore); font: 16px/1.5 system-ui, sans-serif; }
        h1 { font-size: 22px; margin: 0 0 2px; }
        p.soft { color: var(--soft); margin: 0 0 14px; font-size: 14px; }
        .bar { display: flex; gap: 14px; align-items: center; padding: 8px 0; }
        .bar input { flex: 1; accent-color: var(--pick-edge); }
        .bar button { min-width: 40px; }
        button { font: inherit; color: inherit; background: transparent; cursor: pointer;
          border: 1px solid var(--edge); border-radius: 6px; padding: 4px 10px; }
        button:focus-visible, input:focus-visible { outline: 3px solid var(--pick-edge);
          outline-offset: 2px; }
        main { display: grid; grid-template-columns: 250px minmax(0, 1fr); gap: 24px; }
        ol[hidden] + div { grid-column: 1 / -1; }
        ol { list-style: none; margin: 0; padding: 0; max-height: 78vh; overflow-y: auto; }
        ol button { width: 100%; text-align: left; border-color: transparent; }
        ol button[aria-current] { background: var(--pick); border-color: var(--pick-edge); }
        code { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
        ol small, figcaption span { color: var(--soft); }
        ol small { display: block; font-size: 13px; overflow-wrap: anywhere; }
        figure { margin: 0 0 24px; }
        figcaption { margin-bottom: 8px; overflow-wrap: anywhere; }
        figure > div { overflow-x: auto; }
        @media (max-width: 900px) { main { grid-template-columns: 1fr; } ol { max-height: 30vh; } }
        """;

    private static final String SCRIPT = """
        (function () {
          var figures = Array.from(document.querySelectorAll('figure'));
          var picks = Array.from(document.querySelectorAll('ol button'));
          var slider = document.getElementById('slider');
          var now = document.getElementById('now');
          function show(to) {
            var at = Math.max(0, Math.min(figures.length - 1, to));
            figures.forEach(function (each, i) { each.hidden = i !== at; });
            picks.forEach(function (each, i) {
              if (i === at) {
                each.setAttribute('aria-current', 'step');
                each.scrollIntoView({block: 'nearest'});
              } else {
                each.removeAttribute('aria-current');
              }
            });
            slider.value = at;
            slider.setAttribute('aria-valuetext', picks[at].innerText);
            now.textContent = at + ' of ' + (figures.length - 1);
            history.replaceState(null, '', '#' + at);
          }
          slider.addEventListener('input', function () { show(Number(slider.value)); });
          picks.forEach(function (each, i) {
            each.addEventListener('click', function () { show(i); });
          });
          document.getElementById('back').addEventListener('click', function () { step(-1); });
          document.getElementById('on').addEventListener('click', function () { step(1); });
          function step(by) { show(Number(slider.value) + by); }
          document.addEventListener('keydown', function (event) {
            if (event.altKey || event.ctrlKey || event.metaKey) { return; }
            var by = {ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1}[event.key];
            if (by) { step(by); event.preventDefault(); }
            if (event.key === 'Home') { show(0); event.preventDefault(); }
            if (event.key === 'End') { show(figures.length - 1); event.preventDefault(); }
          });
          document.querySelector('.bar').hidden = false;
          document.querySelector('ol').hidden = false;
          show(Number(location.hash.slice(1)) || 0);
        })();
        """;

    private HtmlPage() {
    }

    /** The page. @param title what it is about, as in {@code "ds.swissmap"} */
    public static String print(String title, Story story) {
        List<Step> steps = story.steps();
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s, step by step</title>
            <style>
            %2$s%3$s</style>
            </head>
            <body>
            <h1>%1$s, step by step</h1>
            <p class="soft">Arrow keys, Home and End go from step to step. A thick frame is around \
            what the step changed.</p>
            <div class="bar" hidden>
            <button id="back" aria-label="previous step">&larr;</button>
            <input id="slider" type="range" min="0" max="%4$d" value="0" aria-label="step">
            <button id="on" aria-label="next step">&rarr;</button>
            <span id="now" aria-live="polite"></span>
            </div>
            <main>
            <ol hidden>
            %5$s
            </ol>
            <div>
            %6$s
            </div>
            </main>
            <script>
            %7$s</script>
            </body>
            </html>
            """.formatted(escaped(title), STYLE, SvgStyle.SHEET, steps.size() - 1,
                each(steps, HtmlPage::pick), each(steps, HtmlPage::figure), SCRIPT);
    }

    @FunctionalInterface
    private interface Numbered {
        String print(int number, Step step);
    }

    private static String each(List<Step> steps, Numbered printer) {
        return IntStream.range(0, steps.size())
            .mapToObj(at -> printer.print(at, steps.get(at)))
            .collect(Collectors.joining("\n"));
    }

    private static String pick(int number, Step step) {
        return "<li><button>%d. <code>%s</code> <small>%s</small></button></li>"
            .formatted(number, escaped(step.operation()), escaped(step.result()));
    }

    private static String figure(int number, Step step) {
        return """
            <figure id="step-%d">
            <figcaption><code>%s</code>: <span>%s</span></figcaption>
            <div tabindex="0">
            %s</div>
            </figure>""".formatted(number, escaped(step.operation()), escaped(step.result()),
                SvgPrinter.inPage(step.picture()));
    }
}
