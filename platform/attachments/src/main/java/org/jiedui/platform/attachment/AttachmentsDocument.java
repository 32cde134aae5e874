package org.jiedui.platform.attachment;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Gives the operations on attachments names of their own for each kind of thing: {@code addAttachmentOfTasks}. They come
 * from one class, and in a document each has to have another. Runs before what goes by these names.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AttachmentsDocument implements OASFilter {

    private static final Pattern PATH = Pattern.compile("/api/v1/([a-z-]+)/\\{id}/attachments(?:/.*)?");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            Matcher attachments = PATH.matcher(path);
            if (attachments.matches()) {
                item.getOperations().values().forEach(operation -> name(operation, things(attachments.group(1))));
            }
        });
    }

    private static void name(Operation operation, String things) {
        operation.setOperationId(operation.getOperationId().replaceFirst("(Attachments?)$", "$1Of" + things));
    }

    /** {@code investment-leads} are {@code InvestmentLeads}. */
    private static String things(String collection) {
        StringBuilder name = new StringBuilder();
        for (String word : collection.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
