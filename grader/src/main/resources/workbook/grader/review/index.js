(function () {
  'use strict';
  document.querySelectorAll('[hidden]').forEach(function (each) { each.hidden = false; });
  var table = document.getElementById('students');
  var body = table.tBodies[0];
  var rows = Array.from(body.rows);
  var heads = Array.from(table.tHead.rows[0].cells);
  var best = ['[x]', '[/]', '[!]', '[~]', '[*]', '[c]', '[?]', '[ ]', ''];

  /* Columns: name, points, what to look at, then the exercises. */
  function key(row, at, column) {
    return column === 0 ? at
      : column === 1 ? Number(row.cells[1].textContent || -1)
      : column === 2 ? -row.cells[2].children.length
      : best.indexOf(row.cells[column].textContent);
  }
  function sort(column) {
    var head = heads[column];
    var first = column === 1 ? 'descending' : 'ascending';
    var second = column === 1 ? 'ascending' : 'descending';
    var order = head.getAttribute('aria-sort') === first ? second : first;
    heads.forEach(function (each) { each.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', order);
    var sign = order === 'ascending' ? 1 : -1;
    rows.map(function (row, at) { return {row: row, key: key(row, at, column), at: at}; })
      .sort(function (one, other) { return sign * (one.key - other.key) || one.at - other.at; })
      .forEach(function (each) { body.appendChild(each.row); });
  }
  heads.forEach(function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () { sort(column); });
  });

  var filter = document.getElementById('filter');
  var shown = document.getElementById('shown');
  var texts = rows.map(function (row) {
    return (row.cells[0].textContent + ' ' + row.cells[2].textContent)
      .toLowerCase();
  });
  function narrow() {
    var words = filter.value.toLowerCase().split(/\s+/);
    var count = 0;
    rows.forEach(function (row, at) {
      row.hidden = !words.every(function (word) { return texts[at].includes(word); });
      count += row.hidden ? 0 : 1;
    });
    shown.textContent = count + ' of ' + rows.length;
  }
  filter.addEventListener('input', narrow);
  narrow();
})();
