/** Changes that cannot be published, and what operators decide about them. */
package org.jiedui.platform.parking;
