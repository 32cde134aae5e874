SELECT give_attachments('plan');
SELECT give_attachments('task');
