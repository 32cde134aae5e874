package org.jiedui.platform.testing.violation.kafkastaysinitsroom.task;

import org.apache.kafka.clients.producer.Producer;

public class TaskService {
    public void create(Producer<String, String> kafka) {
        kafka.flush();
    }
}
