(function () {
  'use strict';
  function button(text, label) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.setAttribute('aria-label', label);
    return made;
  }
  document.querySelectorAll('.story').forEach(function (story) {
    var figures = Array.from(story.querySelectorAll('figure'));
    if (figures.length < 2) { return; }
    var bar = document.createElement('div');
    bar.className = 'steps';
    var back = button('\u2190', 'previous step');
    var on = button('\u2192', 'next step');
    var slider = document.createElement('input');
    slider.type = 'range';
    slider.min = 0;
    slider.max = figures.length - 1;
    slider.setAttribute('aria-label', 'step');
    var now = document.createElement('span');
    now.setAttribute('aria-live', 'polite');
    [back, slider, on, now].forEach(function (each) { bar.appendChild(each); });
    story.insertBefore(bar, figures[0]);
    function show(to) {
      var at = Math.max(0, Math.min(figures.length - 1, to));
      figures.forEach(function (each, i) { each.hidden = i !== at; });
      slider.value = at;
      slider.setAttribute('aria-valuetext', figures[at].querySelector('figcaption').innerText);
      now.textContent = at + ' of ' + (figures.length - 1);
    }
    back.addEventListener('click', function () { show(Number(slider.value) - 1); });
    on.addEventListener('click', function () { show(Number(slider.value) + 1); });
    slider.addEventListener('input', function () { show(Number(slider.value)); });
    show(figures.length - 1);
  });
})();
