/**
 * Publishes what the change log holds. The outbox names the rows that are still to be published; of all replicas of a
 * service one leads and publishes them in the order of their positions, in transactions on Kafka.
 */
package org.jiedui.platform.relay;
