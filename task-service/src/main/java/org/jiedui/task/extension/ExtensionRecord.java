package org.jiedui.task.extension;

import jakarta.inject.Singleton;
import org.jiedui.platform.part.PartRecord;
import org.jiedui.task.extension.model.ExtensionRequest;

/** How extension requests appear in the change log. */
@Singleton
class ExtensionRecord extends PartRecord<ExtensionRequest> {

    @Override
    public String kind() {
        return "extension-request";
    }

    @Override
    public ExtensionView state(ExtensionRequest request) {
        return ExtensionView.state(request);
    }
}
