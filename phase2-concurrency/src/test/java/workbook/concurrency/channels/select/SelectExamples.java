package workbook.concurrency.channels.select;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;

/** What the chapter shows. */
class SelectExamples {

    @Test
    void theCaseThatIsReadyIsDone() throws Exception {
        Channel<String> news = Channel.make(1);
        Channel<String> weather = Channel.make(1);
        weather.send("rain");
        Choice choice = Select.of(Case.receive(news), Case.receive(weather)).await();
        assertThat(choice).as("the only ready case")
            .isEqualTo(new Choice(1, new Received<>("rain", true)));
    }

    @Test
    void withADefaultNobodyWaits() {
        Channel<String> news = Channel.make(0);
        assertThat(Select.of(Case.receive(news), Case.send(news, "x")).poll())
            .as("poll() with nobody at the other end").isEmpty();
    }
}
