/** Extension requests (延期申请): units ask for a later deadline of their tasks, offices decide. */
package org.jiedui.task.extension;
