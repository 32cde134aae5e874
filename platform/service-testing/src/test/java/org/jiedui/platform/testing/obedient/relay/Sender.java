package org.jiedui.platform.testing.obedient.relay;

import org.apache.kafka.clients.producer.ProducerRecord;

public class Sender {
    public String topic(ProducerRecord<String, String> message) {
        return message.topic();
    }
}
