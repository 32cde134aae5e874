/** Work that is due at set times: once per due time however many replicas there are, and made up for after downtime. */
package org.jiedui.platform.schedule;
