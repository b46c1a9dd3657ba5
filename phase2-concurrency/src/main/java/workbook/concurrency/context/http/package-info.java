/** Exercise 2.23: HTTP calls that end with the request they belong to. */
@Exercise(id = "2.23", title = "HTTP calls that end", points = 10, minutes = 75,
    requires = {"2.21", "2.22"}, uses = {"java.net.http", "java.net.URI"})
package workbook.concurrency.context.http;

import workbook.grader.Exercise;
