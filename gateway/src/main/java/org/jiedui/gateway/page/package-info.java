/** The pages for people: the dashboard at {@code /} and the documentation at {@code /docs}. */
package org.jiedui.gateway.page;
