/** Exercise 2.28: a server that stops without breaking off what it has begun. */
@Exercise(id = "2.28", title = "Graceful shutdown", points = 10, minutes = 90,
    uses = {"com.sun.net.httpserver", "java.net.InetAddress", "java.net.InetSocketAddress",
        "java.net.ServerSocket", "java.net.Socket", "java.net.SocketAddress",
        "java.net.SocketException", "java.net.URI"})
package workbook.concurrency.workers.shutdown;

import workbook.grader.Exercise;
