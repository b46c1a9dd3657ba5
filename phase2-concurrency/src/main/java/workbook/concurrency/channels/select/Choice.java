package workbook.concurrency.channels.select;

import workbook.concurrency.channels.channel.Received;

/**
 * What a select has done.
 *
 * @param index which case, counted from 0
 * @param received what came of it; {@code null} if it was a send
 */
public record Choice(int index, Received<?> received) {
}
