(function () {
  'use strict';
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = Array.from(document.querySelectorAll('details:not([open])'));
    closed.forEach(function (each) { each.open = true; });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (each) { each.open = false; });
  });
})();
