/** Sheets as input: what was exported, changed by people, or written by them, comes in by the use cases of single requests. */
package org.jiedui.platform.imports;
