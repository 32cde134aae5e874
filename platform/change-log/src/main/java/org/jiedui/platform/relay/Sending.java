package org.jiedui.platform.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One change and the records that tell it. */
record Sending(OutboxRow row, List<ProducerRecord<String, byte[]>> records) {}
