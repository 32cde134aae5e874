/**
 * How a service listens to others. Each replica reads all partitions; an event is applied in the transaction that stores the
 * next offset, under the offset's lock, so that it takes effect once, however many replicas read it and whenever one dies.
 */
package org.jiedui.platform.consumer;
