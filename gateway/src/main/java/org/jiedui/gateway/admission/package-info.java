/** Who is let in, and how often. */
package org.jiedui.gateway.admission;
