package org.fedoraproject.hubs.redis;

import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.queue.Outputs;
import org.fedoraproject.hubs.core.queue.WorkKind;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.core.update.Update;

/** Outputs in the order in which the scripts read them. */
final class OutputArguments {

    private OutputArguments() {}

    static List<String> of(WorkQueue.Finished finished) {
        Outputs outputs = finished.outputs();
        List<String> arguments = new ArrayList<>();
        arguments.add(finished.unitId());
        arguments.add(Integer.toString(outputs.entries().size()));
        outputs.entries().forEach(entry -> {
            arguments.add(WorkKind.ENTRIES.subject(entry));
            arguments.add(BoundedJson.write(entry));
        });
        arguments.add(Integer.toString(outputs.refreshes().size()));
        outputs.refreshes().forEach(job -> arguments.add(job.text()));
        arguments.add(Integer.toString(outputs.updates().size()));
        arguments.addAll(of(outputs.updates()));
        return arguments;
    }

    static List<String> of(List<Update> updates) {
        List<String> arguments = new ArrayList<>();
        for (Update update : updates) {
            arguments.add(update.topic());
            arguments.add(update.event());
            arguments.add(update.data());
            arguments.add(update.guarded() ? "1" : "");
        }
        return arguments;
    }
}
