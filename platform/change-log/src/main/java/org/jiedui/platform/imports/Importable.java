package org.jiedui.platform.imports;

import org.jiedui.platform.batch.BatchUseCases;

/**
 * Things that can be imported.
 *
 * @param kind of job that a long import is, for good: {@code task-import}
 * @param view as which they are listed and exported: its fields are the columns of a sheet
 * @param body of a creation, which tells what of it can be written
 * @param useCases creation and change of one
 */
public record Importable(
        String kind, Class<? extends Record> view, Class<? extends Record> body, BatchUseCases useCases) {}
