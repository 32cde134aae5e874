/**
 * Who may do what, as tables in a document that people read and a running application is held to: every caller asks every
 * operation about every kind of thing. Operations come from the OpenAPI document, so that none can be forgotten.
 */
package org.jiedui.platform.testing.rights;
