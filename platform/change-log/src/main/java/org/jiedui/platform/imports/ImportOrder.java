package org.jiedui.platform.imports;

import org.jiedui.platform.sheet.SheetFormat;

/**
 * What a long import is asked to do, beside its file.
 *
 * @param dryRun whether nothing of it is to be kept
 */
record ImportOrder(SheetFormat format, boolean dryRun) {}
