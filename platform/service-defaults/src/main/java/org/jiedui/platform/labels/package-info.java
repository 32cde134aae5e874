/** What users read for the values of enums. */
package org.jiedui.platform.labels;
