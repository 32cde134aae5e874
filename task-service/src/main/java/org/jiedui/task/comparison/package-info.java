/** What one plan has become in another: clause by clause, and what that means for tasks. */
package org.jiedui.task.comparison;
