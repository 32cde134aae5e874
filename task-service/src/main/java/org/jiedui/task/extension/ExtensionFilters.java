package org.jiedui.task.extension;

import org.jiedui.platform.listing.Listing;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.extension.model.ExtensionStatus;

/** What lists of extension requests can be filtered and sorted by; REQUESTED ones wait for an office. */
abstract class ExtensionFilters extends Listing<ExtensionRequest> {

    ExtensionFilters(String operation) {
        super(ExtensionRequest.class, ExtensionView.class, "extension_request", operation);
        text("organization", "t.organization");
        text("region", "t.region");
        text("city", "t.city");
        constant("status", "t.status", ExtensionStatus.class);
        day("dueOn", "t.due_on");
        day("newDueOn", "t.new_due_on");
        search("t.reason");
        sort("dueOn", "t.due_on", "date");
        sort("newDueOn", "t.new_due_on", "date");
        defaultSort("-createdAt");
    }
}
