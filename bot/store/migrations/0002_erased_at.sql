-- What one transaction erases is looked up by its time, to be written down outside the archive too.

CREATE INDEX erased_time ON erased (erased_at);
