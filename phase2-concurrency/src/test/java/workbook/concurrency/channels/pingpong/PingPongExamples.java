package workbook.concurrency.channels.pingpong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;

/** What the chapter shows. */
class PingPongExamples {

    @Test
    void fiveHits() throws Exception {
        Channel<Integer> table = Channel.make(0);
        List<String> game = new ArrayList<>();
        PingPong.play(table, 5, (player, ball) -> game.add(player + " " + ball));
        assertThat(game).as("the game").containsExactly(
            "PING 1", "PONG 2", "PING 3", "PONG 4", "PING 5");
        assertThat(table.inspect().closed()).as("whether the table is closed").isTrue();
    }

    @Test
    void aTableHasNoBuffer() {
        assertThatThrownBy(() -> PingPong.play(Channel.make(1), 5, (player, ball) -> { }),
            "play on a table with room for one")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1");
    }
}
