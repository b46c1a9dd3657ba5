package workbook.benchmarks;
final class Report { Report(Results r) {} String page(String n) { return ""; } }
