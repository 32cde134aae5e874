package org.jiedui.platform.imports;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has come of a row.
 *
 * @param row its number, as programs show it
 * @param id of the thing; left out where a dry run would create one
 * @param version at which the thing stands, or would stand, now
 */
@Schema(name = "ImportedRow")
public record ImportedRow(int row, ImportOutcome outcome, UUID id, Integer version) {}
