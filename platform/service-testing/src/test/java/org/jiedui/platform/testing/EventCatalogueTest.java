package org.jiedui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Path CHECKOUT =
            Path.of("").toAbsolutePath().getParent().getParent();

    private final EventCatalogue catalogue = new EventCatalogue(CHECKOUT);

    @Test
    void the_page_of_events_says_what_the_schemas_say() throws IOException {
        same("docs/event-catalogue.md", catalogue.page());
    }

    @Test
    void the_asyncapi_document_says_what_the_schemas_say() throws IOException {
        same("docs/asyncapi.json", catalogue.asyncApi());
    }

    private static void same(String document, String made) throws IOException {
        Path file = CHECKOUT.resolve(document);
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(file, made);
        }
        assertThat(file)
                .as("run this test with -Dcontracts.update=true, read the difference and commit it")
                .hasContent(made);
    }
}
