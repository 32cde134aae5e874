/** Reads the services' topics into the view. The only package that speaks to Kafka. */
package org.jiedui.gateway.intake;
