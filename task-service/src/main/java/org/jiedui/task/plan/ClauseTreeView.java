package org.jiedui.task.plan;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The clauses of a plan's text.
 *
 * @param textSha256 of the text that they were read out of
 * @param items the top clauses of all parts in the order of the text, each with the clauses under it
 */
@Schema(name = "ClauseTree")
record ClauseTreeView(
        String textSha256, @Schema(type = SchemaType.ARRAY, implementation = ClauseView.class) JsonNode items) {}
