package org.jiedui.task.extension;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.platform.part.PartRepository;
import org.jiedui.task.extension.model.ExtensionRequest;

@ApplicationScoped
class ExtensionRepository extends PartRepository<ExtensionRequest> {

}
