/**
 * Sheets that come in, xlsx and csv, row after row and within bounds: whatever a file claims of itself, no more of it is
 * held than a row, and nothing in it is run, looked up or expanded.
 */
package org.jiedui.platform.sheetreading;
