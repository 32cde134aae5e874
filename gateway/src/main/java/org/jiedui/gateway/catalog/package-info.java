/** What all services tell about themselves, joined: labels, the OpenAPI document, the codes of problems. */
package org.jiedui.gateway.catalog;
