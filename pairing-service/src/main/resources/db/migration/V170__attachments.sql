SELECT give_attachments('pairing');
