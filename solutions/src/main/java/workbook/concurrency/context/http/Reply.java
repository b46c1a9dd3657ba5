package workbook.concurrency.context.http;

/**
 * What a server answered.
 *
 * @param status as 200 or 404
 * @param body as text: the bytes are taken for UTF-8, whatever the head of the reply says
 */
public record Reply(int status, String body) {
}
