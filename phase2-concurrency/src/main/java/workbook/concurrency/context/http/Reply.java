package workbook.concurrency.context.http;

/**
 * What a server answered.
 *
 * @param status as 200 or 404
 * @param body as text, in UTF-8
 */
public record Reply(int status, String body) {
}
