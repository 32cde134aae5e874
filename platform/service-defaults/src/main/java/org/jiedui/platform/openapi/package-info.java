/** What the OpenAPI documents of all applications have in common. */
package org.jiedui.platform.openapi;
