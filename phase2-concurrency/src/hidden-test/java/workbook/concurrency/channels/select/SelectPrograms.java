package workbook.concurrency.channels.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPrograms;

/** The recorded programs on channels that use a select. */
final class SelectPrograms {

    private SelectPrograms() {
    }

    static void replay(Predicate<JsonNode> chosen) throws InterruptedException {
        ChannelPrograms.replay(program -> ChannelPrograms.operations(program).contains("select")
            && chosen.test(program), SelectPrograms::run);
    }

    private static String run(Map<String, Channel<Integer>> channels, JsonNode step)
            throws InterruptedException {
        List<Case<?>> cases = new ArrayList<>();
        step.path("cases").forEach(each -> {
            Channel<Integer> channel = channels.get(each.get("ch").asText());
            cases.add(each.get("dir").asText().equals("send")
                ? Case.send(channel, each.get("v").asInt()) : Case.receive(channel));
        });
        Select select = Select.of(cases.toArray(Case<?>[]::new));
        return step.has("default")
            ? select.poll().map(SelectPrograms::words).orElse("default")
            : words(select.await());
    }

    private static String words(Choice choice) {
        return "case " + choice.index() + ": " + (choice.received() == null
            ? "sent" : ChannelPrograms.received(choice.received()));
    }
}
