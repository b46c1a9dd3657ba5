(function () {
  'use strict';
  document.querySelectorAll('[hidden]').forEach(function (each) { each.hidden = false; });

  function follow(selector) {
    var link = document.querySelector(selector);
    if (link) { location.href = link.href; }
  }
  function hop(by) {
    var problems = Array.from(document.querySelectorAll('.problem'));
    var tops = problems.map(function (each) { return each.getBoundingClientRect().top; });
    var at = document.activeElement ? problems.indexOf(document.activeElement) : -1;
    var to = at >= 0 ? at + by
      : by > 0 ? tops.findIndex(function (top) { return top > 60; })
      : tops.findLastIndex(function (top) { return top < 0; });
    if (problems[to]) {
      problems[to].scrollIntoView();
      problems[to].focus({preventScroll: true});
    }
  }
  var keys = {
    j: function () { follow('a[rel="next"]'); },
    k: function () { follow('a[rel="prev"]'); },
    n: function () { hop(1); },
    p: function () { hop(-1); }
  };
  document.addEventListener('keydown', function (event) {
    var busy = event.target.closest('input:not([type="radio"]), textarea, select');
    if (busy || event.altKey || event.ctrlKey || event.metaKey || !keys[event.key]) { return; }
    event.preventDefault();
    keys[event.key]();
  });

  /* A link into a fold opens it. */
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var each = target; each; each = each.parentElement) {
      if (each.tagName === 'DETAILS') { each.open = true; }
      if (each.classList.contains('look')) {
        var look = each.querySelector('.both');
        if (!each.querySelector('.alone').checked) { look.checked = true; }
      }
    }
    if (target) { target.scrollIntoView(); }
  }
  addEventListener('hashchange', reveal);
  document.querySelectorAll('.places a').forEach(function (each) {
    each.addEventListener('click', function () { setTimeout(reveal); });
  });
  if (location.hash) { reveal(); }

  /* JSON's strings are YAML's, once nothing in them is invisible. */
  function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
      function (sign) { return '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0'); });
  }
  document.querySelectorAll('.adjust').forEach(function (box) {
    var template = box.querySelector('.template');
    var points = box.querySelector('.points');
    var comment = box.querySelector('.comment');
    var whose = template.textContent.split('\n').slice(0, 2).join('\n') + '\n';
    function update() {
      var counted = points.value === '' ? '' : '  points: ' + Number(points.value).toFixed(2)
        + '\n  was: ' + template.dataset.was + '\n';
      template.textContent = whose + counted + '  comment: ' + quoted(comment.value) + '\n';
    }
    points.addEventListener('input', update);
    comment.addEventListener('input', update);
    box.querySelector('.copy').addEventListener('click', function () {
      var said = box.querySelector('.copied');
      function done() { said.textContent = 'Copied.'; }
      function byHand() {
        getSelection().selectAllChildren(template);
        said.textContent = document.execCommand('copy') ? 'Copied.'
          : 'The text is selected: copy it.';
      }
      if (navigator.clipboard) {
        navigator.clipboard.writeText(template.textContent).then(done, byHand);
      } else {
        byHand();
      }
    });
  });
})();
