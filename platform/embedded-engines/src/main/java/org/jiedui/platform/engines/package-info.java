/**
 * A real PostgreSQL and a real Kafka out of Maven artifacts: no Docker and no installation. Tests take the throw-away
 * kind, {@code ./dev up} the durable one. Nothing here is meant for production, where both are clusters of their own.
 */
package org.jiedui.platform.engines;
