/** The programme at a glance. */
package org.jiedui.gateway.overview;
