package org.jiedui.platform.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How the relay's clients speak to Kafka: durably, in transactions, and never waiting so long that the lease ends meanwhile.
 */
final class KafkaSettings {

    private static final int REQUEST_MS = 3_000;
    private static final int BLOCK_MS = 4_000;
    private static final int DELIVERY_MS = 4_500;

    private final Map<String, Object> common;
    private final RelaySettings relay;

    /** @param common what all clients of this application are told, the bootstrap servers at the least */
    KafkaSettings(Map<String, Object> common, RelaySettings relay) {
        this.common = Map.copyOf(common);
        this.relay = relay;
    }

    Map<String, Object> producer(Topics topics) {
        return with(Map.of(
                CommonClientConfigs.CLIENT_ID_CONFIG,
                topics.transactionalId(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                topics.transactionalId(),
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                (int) relay.lease().toMillis(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_MS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                BLOCK_MS,
                // The commit flushes; until then records gather in large batches.
                ProducerConfig.LINGER_MS_CONFIG,
                100,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                (int) relay.maxEventBytes().asLongValue() + 64 * 1024));
    }

    Map<String, Object> reader(Topics topics) {
        return with(Map.of(
                CommonClientConfigs.CLIENT_ID_CONFIG,
                topics.transactionalId() + "-reader",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000));
    }

    Map<String, Object> admin(Topics topics) {
        return with(Map.of(AdminClientConfig.CLIENT_ID_CONFIG, topics.transactionalId() + "-admin"));
    }

    private Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(common);
        all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        all.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, BLOCK_MS);
        all.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 10);
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        all.putAll(own);
        return all;
    }
}
