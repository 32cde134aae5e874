package org.jiedui.task.extension;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.task.extension.model.ExtensionRequest;

/** How extension requests appear in the change log. */
@Singleton
class ExtensionRecord implements Recorded<ExtensionRequest> {

    static final String KIND = "extension-request";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(ExtensionRequest request) {
        return request.id();
    }

    @Override
    public int version(ExtensionRequest request) {
        return request.version();
    }

    @Override
    public ExtensionView state(ExtensionRequest request) {
        return ExtensionView.state(request);
    }

    @Override
    public boolean isPublic(ExtensionRequest request) {
        return !request.confidential();
    }
}
