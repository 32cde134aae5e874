/** A change as it travels: a CloudEvent in Kafka's binary mode. */
package org.jiedui.platform.event;
