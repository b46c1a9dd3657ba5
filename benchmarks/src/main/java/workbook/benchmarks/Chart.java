package workbook.benchmarks;
final class Chart { Chart(Results r) {} String svg() { return ""; } }
